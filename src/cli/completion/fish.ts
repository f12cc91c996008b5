import {
  type CommandWords,
  type Follows,
  isNested,
  type OptionWords,
  type Words,
  withValue,
} from './words.ts';

export function fishCompletion({ global, commands }: Words): string {
  const rules = [
    ...global.map((option) => rule('', option)),
    ...commands
      .filter((one) => !isNested(one))
      .map(({ name, summary }) => `complete -c lfi -n __lfi_first -a ${name} -d ${quote(summary)}`),
    ...commands.flatMap(commandRules),
  ];
  const nested = commands
    .filter(isNested)
    .map(({ name }) => `'${name}'`)
    .join(' ');
  return `# fish completion for lfi. Once:  lfi completion fish > ~/.config/fish/completions/lfi.fish
function __lfi_command --description 'the command that was typed'
    set -l words (commandline -opc)
    set -e words[1]
    set -l skip no
    set -l command
    for word in $words
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            case ${withValue(global).join(' ')}
                set skip yes
            case '-*'
            case '*'
                if test -n "$command"
                    contains -- "$command $word" ${nested}; and set command "$command $word"
                    break
                end
                set command $word
        end
    end
    test -n "$command"; or return 1
    echo $command
end
function __lfi_first
    not __lfi_command >/dev/null
end
function __lfi_in
    test (__lfi_command; or echo -) = $argv[1]
end
complete -c lfi -f
${rules.join('\n')}
`;
}

function commandRules({ name, options, argument }: CommandWords): string[] {
  const condition = ` -n ${quote(`__lfi_in ${isNested({ name }) ? `"${name}"` : name}`)}`;
  const rules = options.map((option) => rule(condition, option));
  if (argument.kind === 'nothing' || argument.kind === 'text') return rules;
  return [...rules, `complete -c lfi${condition}${action(argument)}`];
}

function rule(condition: string, { names, description, follows }: OptionWords): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  const value = follows.kind === 'nothing' ? '' : ` -r${action(follows)}`;
  return `complete -c lfi${condition}${flags.join('')}${value} -d ${quote(description)}`;
}

function action(follows: Follows): string {
  if (follows.kind === 'words') return ` -f -a ${quote(follows.words.join(' '))}`;
  if (follows.kind === 'file') return ' -F';
  return follows.kind === 'folder' ? " -f -a '(__fish_complete_directories)'" : ' -f';
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
