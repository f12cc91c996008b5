import type { Corpus } from '../model/corpus.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { isUnchanged, type Stamp, stampOf } from './index-cache.ts';
import { type CorpusRequest, type DocumentFile, readCorpus, readDocuments } from './read.ts';

interface Known {
  readonly stamp: Stamp;
  /** When it was read, milliseconds since the Unix epoch. */
  readonly readMs: number;
  readonly postmortem: Postmortem;
}

/** From so many documents on, bodies are let go of after each reading: those of all fill the memory. */
const MANY = 1000;

/** The documents of a corpus between the runs of one process; a file is read again where it is not as it was. */
export class CorpusMemory {
  #known = new Map<string, Known>();
  #config = '';

  /** What `readCorpus` tells of the disk. */
  read(request: CorpusRequest): Corpus {
    const config = JSON.stringify([request.config, request.cwd]);
    if (config !== this.#config) this.#known = new Map();
    this.#config = config;
    const now = new Map<string, Known>();
    const corpus = readCorpus(request, (files) => {
      const results = files.map((file) => this.#readOne(file, request, now));
      return {
        read: results.flatMap(({ read }) => read),
        unreadable: results.flatMap(({ unreadable }) => unreadable),
      };
    });
    if (this.#known.size >= MANY) for (const { postmortem } of this.#known.values()) postmortem.release();
    this.#known = now;
    return corpus;
  }

  #readOne(
    file: DocumentFile,
    { config }: CorpusRequest,
    now: Map<string, Known>,
  ): ReturnType<typeof readDocuments> {
    const known = this.#known.get(file.absolute);
    const stamp = stampOf(file.absolute);
    if (known && stamp && isUnchanged(known.stamp, stamp, known.readMs)) {
      now.set(file.absolute, known);
      return { read: [{ file, postmortem: known.postmortem }], unreadable: [] };
    }
    const readMs = Date.now();
    const result = readDocuments([file], config);
    const postmortem = result.read[0]?.postmortem;
    if (postmortem && stamp)
      now.set(file.absolute, { stamp: [stamp[0], stamp[1], stamp[2], ''], readMs, postmortem });
    return result;
  }
}
