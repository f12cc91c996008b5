import type * as z from 'zod';
import type { Config } from '../../model/config.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Redactor } from '../../redaction/redactor.ts';
import type { Report } from '../../reports/define-report.ts';
import type { Invocation } from '../invocation.ts';
import type { Session } from './session.ts';

/** A report and how to say it, before anything is taken out or cut. */
export interface Answer {
  readonly report: Report<unknown>;
  readonly config: Config;
  /** The documents that it is about. */
  readonly postmortems: readonly Postmortem[];
  /** What the command line would say beside it. */
  readonly remarks?: readonly string[];
  markdown(redactor: Redactor | null): Promise<string>;
  /** Another page of its list, as markdown; `report` is what is on that page. */
  page?(report: Report<unknown>, redactor: Redactor | null): Promise<string>;
}

export interface Call {
  readonly session: Session;
  readonly invocation: (options: Invocation['options'], ...args: string[]) => Invocation;
}

/** One tool as data. Its answer has the shape of a report, whose schema it does not say again. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  /** For a model: what it answers and when to ask it. */
  readonly description: string;
  readonly input: z.ZodObject<Shape, z.core.$strict>;
  /** The name of the report, as `lfi schema` has it. */
  readonly report: string;
  /** The list in the report's data that `limit` and `offset` page through. */
  readonly list?: string;
  /** Of how many that list is a part, where the report itself was told to stop. */
  readonly total?: (data: unknown) => number;
  run(args: z.output<z.ZodObject<Shape, z.core.$strict>>, call: Call): Promise<Answer>;
}

export const defineTool = <Shape extends z.ZodRawShape>(tool: Tool<Shape>): Tool => tool as unknown as Tool;
