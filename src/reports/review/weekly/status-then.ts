import type { Postmortem, Status } from '../../../model/postmortem.ts';
import type { ReportContext } from '../../define-report.ts';

/** The status of each document as of then: what was published later was still in review. */
export function statusThen({ all, asOf }: ReportContext): (postmortem: Postmortem) => Status {
  const later = new Set(
    all
      .filter(({ published, status }) => status === 'published' && (published?.epochMs ?? 0) >= asOf)
      .map(({ path }) => path),
  );
  return ({ path, status }) => (later.has(path) ? 'in-review' : status);
}
