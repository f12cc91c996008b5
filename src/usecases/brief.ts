import { LfiError } from '../model/error.ts';
import { profileOf } from '../redaction/profile.ts';
import { audienceOf, briefReport } from '../reports/brief/brief.ts';
import type { BriefData } from '../reports/brief/data.ts';
import { EXIT } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { makeReport } from './make-report.ts';
import { oneDocument } from './one-document.ts';
import { profileAsked } from './redaction.ts';
import { tellReport } from './run-report.ts';

/** `lfi brief`: one incident for one audience; what its document does not say is named on stderr. */
export async function run(invocation: Invocation) {
  const { options } = invocation;
  const audience = audienceOf(options['for'] as string | undefined);
  const [text] = invocation.args;
  if (!text) {
    throw new LfiError('usage', 'which document?', {
      hint: `Write lfi brief <id> --for ${audience}; \`lfi list\` shows every id.`,
    });
  }
  const definition = audience === 'customers' ? { ...briefReport, redactByDefault: 'public' } : briefReport;
  const { open, asked } = oneDocument(text, invocation);
  const profile = profileAsked(options, definition.redactByDefault);
  const made = await makeReport<BriefData>(definition, invocation, {
    open,
    context: ({ config }) => ({
      options: {
        ...options,
        args: [asked()],
        namesServices: profile === null || !profileOf(profile, config).kinds.has('service'),
      },
    }),
  });
  return tellReport(made, invocation, ({ data }, stderr) => {
    for (const { what, fill, path, line } of data.missing) {
      stderr.write(`lfi: missing for ${audience}: ${what}: fill ${fill} (${path}:${line})\n`);
    }
    return EXIT.ok;
  });
}
