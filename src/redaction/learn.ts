import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { handles } from './finders/handles.ts';
import { type Names, namesOf } from './names.ts';
import type { Profile } from './profile.ts';

/** Shorter ones are words too often. */
const SHORTEST = 5;

/** The names of config and documents; whom a document mentions by a handle is known by that name without its @ as well. */
export function learnNames(profile: Profile, config: Config, postmortems: readonly Postmortem[]): Names {
  const before = namesOf(profile, config, []);
  const mentioned = new Set<string>();
  for (const { text } of postmortems) {
    for (const { from, to } of handles.find(text, before)) {
      const name = text.slice(from, to).replace(/^@/, '');
      if (name.length >= SHORTEST && /^[\w.-]+$/.test(name)) mentioned.add(name);
    }
  }
  return namesOf({ ...profile, people: [...profile.people, ...mentioned] }, config, postmortems);
}
