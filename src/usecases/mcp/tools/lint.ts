import * as z from 'zod';
import { AS_OF, paging } from '../arguments.ts';
import { lintText } from '../lint-text.ts';
import { defineTool } from '../tool.ts';

/** Bytes. */
const MOST = 1_000_000;

export const lintTool = defineTool({
  name: 'lint',
  title: 'Lint a draft',
  description:
    'Is this draft of a postmortem sound, blameless and complete? Takes its markdown and tells what is missing, what does not add up and which sentences blame where they could explain, each with line, rule and what to write instead. Nothing is read from or written to a file.',
  input: z.strictObject({
    text: z
      .string()
      .refine((text) => Buffer.byteLength(text) <= MOST, 'larger than 1 MB')
      .describe('the whole document, frontmatter included'),
    filename: z
      .string()
      .min(1)
      .max(300)
      .default('postmortems/draft.md')
      .describe('the name that it is to have in the repository, which says what kind of document it is'),
    rule: z
      .array(z.string().min(1))
      .max(50)
      .optional()
      .describe('id:level, as the command line takes it: language/hindsight:off'),
    ...AS_OF,
    ...paging(100, 500),
  }),
  report: 'lint',
  list: 'findings',
  run: ({ text, filename, rule, asOf }, { invocation }) =>
    lintText(invocation({ asOf }), { text, filename, rules: rule ?? [] }),
});
