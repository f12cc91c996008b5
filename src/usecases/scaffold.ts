import { basename } from 'node:path';
import { createDocument } from '../corpus/document-folder.ts';
import { schemaFrom } from '../corpus/schema-files.ts';
import { findTemplate } from '../corpus/templates.ts';
import { fillSections, type SectionTexts } from '../document/fill-sections.ts';
import { fillTemplate, templateValue } from '../document/fill-template.ts';
import { slugOf } from '../document/slug.ts';
import type { Started } from '../document/started.ts';
import { isLight } from '../model/config.ts';
import { offsetName, templateWords } from '../model/template-words.ts';
import type { Opened } from './open-corpus.ts';

/** What is known of a document that is to be written. */
export interface Draft {
  readonly title: string;
  readonly started: Started;
  readonly severity?: string | undefined;
  readonly owner?: string | undefined;
  readonly services?: readonly string[];
  /** Name or path; default: by the severity. */
  readonly template?: string | undefined;
  /** Further frontmatter keys. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** What its sections begin with, for the absolute path that it gets. */
  readonly texts?: (path: string) => SectionTexts;
}

export interface Scaffolded {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  readonly template: string;
  readonly nearMiss: boolean;
}

/** Writes a new document from its template, under a name that nothing has yet. */
export function scaffold({ base, cwd, config }: Opened, draft: Draft): Scaffolded {
  const { title, started, severity, owner, services = [] } = draft;
  const light = isLight(config, severity ?? null);
  const template = findTemplate(draft.template ?? (light ? 'postmortem-light' : 'postmortem'), base, cwd);
  const nearMiss = templateValue(template.text, 'kind') === 'near-miss';
  const listed = services.length > 0 ? services : undefined;
  const timed = started.epochMs === null ? { date: started.written } : { started: started.written };
  const fields = nearMiss
    ? { title, date: started.day, services: listed, potential_severity: severity, owner }
    : { title, severity, owner, services: listed, ...timed };
  const words = {
    ...templateWords(config),
    title,
    date: started.day,
    started: started.written,
    offset: offsetName(started.written, config.timezone),
    severity: severity ?? '',
    owner: owner ?? '',
    services: services.join(', '),
  };
  const path = createDocument(base, config, { nearMiss, day: started.day, slug: slugOf(title) }, (at) => {
    const text = fillTemplate(template.text, {
      fields: { ...fields, ...draft.fields },
      defaults: nearMiss ? { kind: 'near-miss' } : { kind: 'incident', status: 'draft' },
      words,
      schema: schemaFrom(base, at),
    });
    return draft.texts ? fillSections(text, draft.texts(at), config) : text;
  });
  return { id: basename(path, '.md'), path, template: template.name, nearMiss };
}
