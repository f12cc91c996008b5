import { GIVEN_NAMES } from '../given-names.ts';
import { words } from '../words.ts';
import type { Finder } from './finder.ts';

/** What programs, style sheets and comments write with an @. */
const NO_HANDLES = words(`
  media import charset supports keyframes layer container font-face page property namespace counter-style scope tailwind
  apply screen include mixin extend use forward if else for each while function return debug warn error
  param params returns throws throw type typedef template deprecated since see link author version example internal
  override override-method public private protected readonly abstract class interface enum module callback event fires
  listens todo ignore inheritdoc license description default async generator yields
  classmethod staticmethod dataclass decorator property abstractmethod contextmanager lru_cache cache cached_property
  wraps pytest mock patch fixture parametrize app router route get post put delete head options task shared_task celery
  property override final overload bean autowired component service repository controller transactional test before after
  beforeeach aftereach nullable notnull nonnull inject provides singleton entity table column id data value getter setter
  builder slf4j entitymanager query param requestmapping scheduled async retryable cacheable
  here channel everyone all group room team latest next beta alpha canary rc main master head dev stable edge nightly
  ts ts-ignore ts-expect-error ts-nocheck jsx jest vitest types babel angular vue nestjs aws-sdk octokit sentry
  username user name handle someone you me anyone mention example localhost
  timestamp version log message level fields metadata source host time date
`);
const HANDLE =
  /(?<![\p{L}\p{N}_@.$/+&=`%\]>-]|`[^`\n]{0,40})@([\p{L}_][\p{L}0-9_]{0,38}(?:[.-][\p{L}0-9_]+)*)(?![\w@]|[-.]\w|\/[\w-]|\()/gu;
const KNOWN_IN_CODE = /(?<=`)@([a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*)(?=`)/g;
/** As Slack and Discord keep mentions. */
const MENTION = /<@!?[A-Z0-9]{8,20}(?:\|[^>\n]{1,40})?>|<@&?\d{15,20}>/g;
const PROFILE =
  /(?<=(?<![\w.-])(?:www\.)?(?:github|gitlab|twitter|x|linkedin|facebook|instagram|keybase)\.com\/(?:in\/|u\/)?)@?[A-Za-z][\w-]{2,38}(?=[\s)\]>"'.,;]|$)/g;
const SITES = words(
  'issues pull pulls features pricing about login explore marketplace settings orgs search status security enterprise blog',
);

/** `@dana`, and what chats keep of it. Teams and everybody are no persons. */
export const handles: Finder = {
  kinds: ['handle'],
  *find(text, names) {
    if (text.includes('@')) {
      for (const { index, 0: found, 1: name = '' } of text.matchAll(HANDLE)) {
        const trimmed = name.replace(/[._-]+$/, '');
        if (isHandle(trimmed) && !names.isRole(trimmed) && !names.isKept(trimmed)) {
          yield { kind: 'handle', from: index, to: index + found.length - (name.length - trimmed.length) };
        }
      }
      for (const { index, 0: found, 1: name = '' } of text.matchAll(KNOWN_IN_CODE)) {
        if (isHandle(name) && !names.isRole(name))
          yield { kind: 'handle', from: index, to: index + found.length };
      }
      for (const { index, 0: found } of text.matchAll(MENTION))
        yield { kind: 'handle', from: index, to: index + found.length };
    }
    if (text.includes('.com/')) {
      for (const { index, 0: found } of text.matchAll(PROFILE)) {
        if (!SITES.has(found.toLowerCase())) yield { kind: 'handle', from: index, to: index + found.length };
      }
    }
  },
};

/** Annotations begin with a capital letter, and so do people who write themselves so. */
function isHandle(name: string): boolean {
  const folded = name.toLowerCase();
  if (NO_HANDLES.has(folded) || NO_HANDLES.has(folded.split('.')[0] ?? '') || name.length < 2) return false;
  if (/^v?\d/.test(folded) || /^sha\d+/.test(folded)) return false;
  return !/^[A-Z]/.test(name) || GIVEN_NAMES.has(folded.split(/[._-]/)[0] ?? '');
}
