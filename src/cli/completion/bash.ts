import {
  type CommandWords,
  type Follows,
  isNested,
  type OptionWords,
  type Words,
  withValue,
} from './words.ts';

/** For bash 3.2 and later, without the bash-completion package. */
export function bashCompletion({ global, commands }: Words): string {
  const names = commands
    .filter((one) => !isNested(one))
    .map(({ name }) => name)
    .join(' ');
  return `# bash completion for lfi. In ~/.bashrc:  eval "$(lfi completion bash)"
_lfi() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' i
  COMPREPLY=()
  # --format=json arrives as three words.
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $prev == '=' ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${withValue(global).join('|')})
        ((i++))
        [[ \${COMP_WORDS[i]} == '=' ]] && ((i++)) ;;
      -*|=) ;;
      *) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
${nestedCase(commands)}  case "$command:$prev" in
${[...valueCases('*', global), ...commands.flatMap(({ name, options }) => valueCases(name, options))].join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${commands.map(optionCase).join('\n')}
    esac
    _lfi_words '${optionNames(global)}'
    return
  fi
  case "$command" in
    '') _lfi_words '${names}' ;;
${commands.map(({ name, argument }) => `    ${pattern(name)}) ${action(argument)} ;;`).join('\n')}
  esac
}
_lfi_words() { COMPREPLY+=($(compgen -W "$1" -- "$cur")); _lfi_nothing; }
_lfi_files() { :; }
_lfi_folders() { compopt -o dirnames +o default +o bashdefault 2>/dev/null; }
_lfi_nothing() { compopt +o default +o bashdefault 2>/dev/null; }
complete -o bashdefault -o default -F _lfi lfi
`;
}

/** `actions set`: a word behind the command that is a command itself. */
function nestedCase(commands: readonly CommandWords[]): string {
  const nested = commands.filter(isNested).map(({ name }) => pattern(name));
  if (nested.length === 0) return '';
  return `  if ((i + 1 < COMP_CWORD)); then
    case "$command \${COMP_WORDS[i+1]}" in
      ${nested.join('|')}) command="$command \${COMP_WORDS[i+1]}" ;;
    esac
  fi
`;
}

const pattern = (name: string): string => (name.includes(' ') ? `'${name}'` : name);

/** A line for all options of a command that the same may follow. */
function valueCases(command: string, options: readonly OptionWords[]): string[] {
  const patterns = new Map<string, string[]>();
  for (const { names, follows } of options) {
    if (follows.kind === 'nothing') continue;
    const same = patterns.get(action(follows)) ?? [];
    patterns.set(action(follows), [...same, ...names.map((name) => `${pattern(command)}:${name}`)]);
  }
  return [...patterns].map(([does, names]) => `    ${names.join('|')}) ${does}; return ;;`);
}

const optionCase = ({ name, options }: CommandWords): string =>
  `      ${pattern(name)}) _lfi_words '${optionNames(options)}' ;;`;

const optionNames = (options: readonly OptionWords[]): string =>
  options.flatMap(({ names }) => names).join(' ');

function action(follows: Follows): string {
  if (follows.kind === 'words') return `_lfi_words '${follows.words.join(' ')}'`;
  if (follows.kind === 'file') return '_lfi_files';
  return follows.kind === 'folder' ? '_lfi_folders' : '_lfi_nothing';
}
