import { guildReport } from '../reports/guild/guild.ts';
import { editionSources } from './digest.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(guildReport, invocation, editionSources);
