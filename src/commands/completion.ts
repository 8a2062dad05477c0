import type { Edge, ExitCode } from './edge.ts';
import type { Asked, Command } from './line/command.ts';
import { FLAGS, flagName } from './line/flags.ts';
import { saidOf } from './line/help.ts';
import { COMMANDS } from './line/table.ts';

/** Prints the completion script of a shell, made from the table of commands and flags. */
export async function run(edge: Edge, { operands: [shell] }: Asked): Promise<ExitCode> {
  edge.out((SCRIPTS[shell as string] as () => string)());
  return 0;
}

const flagsOf = (command: Command): string[] => command.flags.map((key) => `--${flagName(key)}`);
const names = COMMANDS.map((c) => c.name);
/** Text within single quotes: of a POSIX shell, fish and PowerShell each in its way. */
const posix = (text: string): string => text.replaceAll("'", "'\\''");

/** Values that are known for a flag of a command. */
function choicesOf(command: Command, key: Command['flags'][number]): readonly string[] {
  return key === 'format' ? command.formats : (FLAGS[key].choices ?? []);
}

function bash(): string {
  const cases = COMMANDS.map((c) => `    ${c.name}) words='${[...flagsOf(c), ...(c.words ?? [])].join(' ')}' ;;`);
  const values = COMMANDS.flatMap((c) =>
    c.flags
      .filter((key) => choicesOf(c, key).length > 0)
      .map((key) => `    ${c.name}:--${flagName(key)}) COMPREPLY=($(compgen -W '${choicesOf(c, key).join(' ')}' -- "$now")); return ;;`),
  );
  return `_crosscheck() {
  local now="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command='' word words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${names.join('|')}) command="$word"; break ;; esac
  done
  case "$command:$before" in
${values.join('\n')}
  esac
  case "$command" in
    '') words='${names.join(' ')} --help --version' ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$now") $(compgen -f -- "$now"))
}
complete -o filenames -F _crosscheck crosscheck
`;
}

function zsh(): string {
  const cases = COMMANDS.map((c) => {
    const flags = c.flags.map((key) => {
      const { arg, many } = FLAGS[key];
      const choices = choicesOf(c, key);
      const value = arg === null ? '' : choices.length > 0 ? `:${flagName(key)}:(${choices.join(' ')})` : `:${flagName(key)}:_files`;
      return `'${many ? '*' : ''}--${flagName(key)}${arg === null ? '' : '='}[${posix(saidOf(key, c)).replace(/[[\]:]/g, ' ')}]${value}'`;
    });
    const operands = c.words ? `'1:word:(${c.words.join(' ')})' '*:path:_files'` : "'*:path:_files'";
    return `    ${c.name}) _arguments ${flags.join(' ')} ${operands} ;;`;
  });
  return `#compdef crosscheck
_crosscheck() {
  local -a commands
  commands=(${COMMANDS.map((c) => `'${c.name}:${posix(c.summary).replaceAll(':', ' -')}'`).join(' ')})
  if (( CURRENT == 2 )); then _describe 'command' commands; return; fi
  local command="$words[2]"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _crosscheck crosscheck
`;
}

function fish(): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const commands = COMMANDS.map((c) => `complete -c crosscheck -n __fish_use_subcommand -a ${c.name} -d ${quoted(c.summary)}`);
  const flags = COMMANDS.flatMap((c) => [
    ...(c.words ? [`complete -c crosscheck -n '__fish_seen_subcommand_from ${c.name}' -a '${c.words.join(' ')}'`] : []),
    ...c.flags.map((key) => {
      const { short, arg } = FLAGS[key];
      const choices = choicesOf(c, key);
      const value = arg === null ? '' : choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : ' -r';
      return `complete -c crosscheck -n '__fish_seen_subcommand_from ${c.name}' -l ${flagName(key)}${short ? ` -s ${short}` : ''}${value} -d ${quoted(saidOf(key, c))}`;
    }),
  ]);
  return `${[...commands, ...flags].join('\n')}\n`;
}

function powershell(): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const table = COMMANDS.map((c) => `    ${quoted(c.name)} = @(${[...flagsOf(c), ...(c.words ?? [])].map(quoted).join(', ')})`);
  return `Register-ArgumentCompleter -Native -CommandName crosscheck -ScriptBlock {
  param($word, $line, $cursor)
  $known = [ordered]@{
${table.join('\n')}
  }
  $command = $line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() } | Where-Object { $known.Contains($_) } | Select-Object -First 1
  $words = if ($command) { $known[$command] } else { $known.Keys }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

const SCRIPTS: Readonly<Record<string, () => string>> = { bash, zsh, fish, powershell };
