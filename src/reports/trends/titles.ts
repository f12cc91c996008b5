import { ownValue } from '../../model/own-value.ts';
import type { DurationFigure } from './duration-data.ts';

export const FIGURE_TITLES: Readonly<Record<DurationFigure, string>> = {
  'time-to-detect': 'Time to detect',
  'time-to-acknowledge': 'Time to acknowledge',
  'time-to-repair': 'Time to repair',
  'time-to-restore': 'Time to restore',
  'time-to-resolve': 'Time to resolve',
  'failed-deployment-recovery': 'Failed-deployment recovery',
};

const KEY_TITLES: Readonly<Record<string, string>> = {
  severity: 'Severity',
  service: 'Service',
  failure_mode: 'Failure mode',
  trigger: 'Trigger',
  area: 'Area of the code',
  factor_family: 'Factor family',
  factor: 'Factor',
  detected_by: 'Detected by',
  mitigated_by: 'Mitigated by',
  hour: 'Hour',
  weekday: 'Weekday',
};

export const keyTitle = (by: string): string => ownValue(KEY_TITLES, by) ?? by;
