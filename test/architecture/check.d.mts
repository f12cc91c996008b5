export interface Violation {
  readonly severity: 'error' | 'warn';
  readonly message: string;
}
export function checkArchitecture(root: string, config?: URL): Promise<Violation[]>;
