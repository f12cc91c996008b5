import { type CommandWords, type Follows, isNested, type OptionWords, type Words } from './words.ts';

/** Works as a file `_lfi` in `$fpath` and through `eval`. */
export function zshCompletion({ global, commands }: Words): string {
  return `#compdef lfi
# zsh completion for lfi. Once:  lfi completion zsh > "\${fpath[1]}/_lfi"
# or in ~/.zshrc, after compinit:  eval "$(lfi completion zsh)"
_lfi() {
  local curcontext="$curcontext" state line ret=1
  local -a commands global
  typeset -A opt_args
  commands=(
${commands
  .filter((one) => !isNested(one))
  .map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`)
  .join('\n')}
  )
  global=(
${global.map((option) => `    ${spec(option)}`).join('\n')}
  )
  _arguments -C $global '1: :->command' '*:: :->rest' && ret=0
  case $state in
    command) _describe -t commands 'lfi command' commands && ret=0 ;;
    rest)
      local command=$line[1]
${nestedCommand(commands)}      case $command in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
  return ret
}
if [[ $funcstack[1] == _lfi ]]; then _lfi "$@"; else compdef _lfi lfi; fi
`;
}

/** `actions set`: a word behind the command that is a command itself. */
function nestedCommand(commands: readonly CommandWords[]): string {
  const nested = commands.filter(isNested).map(({ name }) => quote(name));
  if (nested.length === 0) return '';
  return `      if ((CURRENT > 2)) && [[ "$command $words[2]" == (${nested.join('|')}) ]]; then
        command="$command $words[2]"
        shift words
        ((CURRENT--))
      fi
`;
}

function commandCase({ name, options, argument }: CommandWords): string {
  const specs = ['$global', ...options.map(spec)];
  if (argument.kind !== 'nothing') specs.push(quote(`*: :${action(argument)}`));
  const pattern = isNested({ name }) ? quote(name) : name;
  return `        ${pattern})\n          _arguments ${specs.join(' \\\n            ')} && ret=0 ;;`;
}

/** `'(-C --cwd)'{-C,--cwd}'[description]:value:action'`; one that may be repeated begins with a star. */
function spec({ names, description, repeatable, follows }: OptionWords): string {
  const value = follows.kind === 'nothing' ? '' : `:value:${action(follows)}`;
  const text = quote(`[${description.replace(/[[\\\\\\]:]/g, '\\\\$&')}]${value}`);
  // A long option takes its value after a space or an equals sign.
  const long = (name: string) => (value !== '' && name.startsWith('--') ? `${name}=` : name);
  const [name = ''] = names.map(long);
  if (repeatable) return `${quote(`*${name}`)}${text}`;
  return names.length === 1
    ? `${name}${text}`
    : `'(${names.join(' ')})'{${names.map(long).join(',')}}${text}`;
}

function action(follows: Follows): string {
  if (follows.kind === 'words') return `(${follows.words.join(' ')})`;
  if (follows.kind === 'file') return '_files';
  return follows.kind === 'folder' ? '_files -/' : ' ';
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
