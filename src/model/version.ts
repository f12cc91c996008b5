import manifest from '../../package.json' with { type: 'json' };

/** The version of the package that this file belongs to. */
export const VERSION: string = manifest.version;

/** Set by the build, from what it is made of. */
declare const LFI_BUILD: string | undefined;

/** Tells programs apart that read or judge a document differently: what one of them kept is nothing to another. */
export const BUILD: string = typeof LFI_BUILD === 'string' ? LFI_BUILD : VERSION;
