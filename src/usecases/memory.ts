import { CorpusMemory } from '../corpus/corpus-memory.ts';
import { IndexMemory } from './index-store.ts';

/** What a process that answers many questions keeps between them. Nothing of it is trusted before the files were looked at. */
export class Memory {
  readonly corpus = new CorpusMemory();
  readonly index: IndexMemory;

  constructor(now: () => number) {
    this.index = new IndexMemory(now);
  }
}
