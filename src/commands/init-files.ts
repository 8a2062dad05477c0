/** What init was told. `stories` and `rules` are paths from the root of the repository. */
export type Answers = {
  readonly stories: string;
  readonly rules: string;
  readonly failOn: string;
  readonly runner: string;
};

/** The files that set up a repository. */
export function filesFor(answers: Answers): readonly { readonly file: string; readonly text: string }[] {
  const rules = answers.rules.replace(/\/+$/, '');
  return [
    { file: 'crosscheck.yaml', text: config({ ...answers, rules }) },
    { file: `${rules}/aliases.yaml`, text: ALIASES },
    ...(answers.runner === 'github' ? [{ file: '.github/workflows/crosscheck.yml', text: GITHUB }] : []),
    ...(answers.runner === 'gitlab' ? [{ file: '.gitlab/crosscheck.yml', text: GITLAB }] : []),
  ];
}

const config = ({ stories, rules, failOn }: Answers): string => `# What crosscheck checks in this repository. "crosscheck --print-config" shows every key.
version: 1
stories: ["${stories}"]
rules: ["${rules}"]
gate: { fail-on: ${failOn} }
`;

const ALIASES = `# Names that mean one thing. "crosscheck rules test" runs the examples.
schema: aliases/1
entities:
  - id: organization/example-harbor-board
    type: organization
    name: Example Harbor Board
    strong: [Harbor Board of Example]
    flag: [Example Harbour Authority]
    because: An invented entity that shows the form of a rule; put your own in its place.
examples:
  agree:
    - [Example Harbor Board, Harbor Board of Example]
  disagree:
    - [Example Harbor Board, Example Bridge Board]
`;

const GITHUB = `# Stops a change whose articles contradict their sources, at the level that crosscheck.yaml says. crosscheck is a devDependency of this repository.
name: crosscheck
on: pull_request
permissions:
  contents: read
jobs:
  facts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08eba0b27e820071cde6df949e0beb9ba4906955 # v4.3.0
        with: { fetch-depth: 0 }
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with: { node-version: 20 }
      - run: npm ci --ignore-scripts
      - run: npx --no-install crosscheck ci --format github
`;

const GITLAB = `# Put into .gitlab-ci.yml:   include: [{ local: .gitlab/crosscheck.yml }]
crosscheck:
  image: node:20
  rules: [{ if: $CI_PIPELINE_SOURCE == "merge_request_event" }]
  variables: { GIT_DEPTH: 0 }
  script:
    - npm ci --ignore-scripts
    - npx --no-install crosscheck ci --format text --format gitlab=crosscheck.json
  artifacts:
    when: always
    reports: { codequality: crosscheck.json }
`;
