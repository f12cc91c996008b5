import { LfiError } from '../model/error.ts';
import type { Asker, Choice } from '../usecases/host.ts';

const MANY = 8;

/** Prompts on the process's terminal, loaded when the first question is asked. */
export const terminalAsker: Asker = {
  async text({ message, placeholder, initial, refuse }) {
    const { text } = await import('@clack/prompts');
    const validate = (answer: string | undefined) => refuse?.(answer ?? '');
    return answered(
      await text({
        message,
        ...(placeholder === undefined ? {} : { placeholder }),
        ...(initial === undefined ? {} : { initialValue: initial }),
        validate,
      }),
    );
  },
  async choose({ message, choices, initial }) {
    const { select } = await import('@clack/prompts');
    const options = choices.map(toOption);
    return answered(
      await select({ message, options, ...(initial === undefined ? {} : { initialValue: initial }) }),
    );
  },
  async chooseSome({ message, choices }) {
    const { autocompleteMultiselect, multiselect } = await import('@clack/prompts');
    const ask = choices.length > MANY ? autocompleteMultiselect<string> : multiselect<string>;
    return answered(await ask({ message, options: choices.map(toOption), required: false }));
  },
};

const toOption = ({ value, hint }: Choice) => (hint === undefined ? { value } : { value, hint });

/** Clack answers a cancelled question with a symbol. */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer !== 'symbol') return answer as Exclude<Answer, symbol>;
  throw new LfiError('usage', 'cancelled; nothing was written');
}
