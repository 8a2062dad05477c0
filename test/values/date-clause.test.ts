import { expect, test } from 'vitest';
import { clauseAt } from '../../src/extract/clause.ts';
import type { Annotated, Mention } from '../../src/model/index.ts';
import { annotated as laid } from './date-reading.ts';

/** The clause around the [bracketed] words; capitalised `names` become mentions. */
function clauseOf(wording: string, names: readonly string[] = []) {
  const start = wording.indexOf('[');
  const text = wording.replace('[', '').replace(']', '');
  const base = laid(text, '2025-03-06');
  const mentions = names.map((name): Mention => {
    const at = text.indexOf(name);
    return {
      anchor: { doc: base.document.id, span: { start: at, end: at + name.length }, exact: name },
      entity: null,
      name,
      type: 'person',
      form: 'name',
      chain: -1,
      titles: [],
    };
  });
  const annotated: Annotated = { ...base, mentions, quotes: [] };
  return clauseAt(annotated, { start, end: wording.indexOf(']') - 1 });
}

test.each([
  ['The ferry sank on [Monday], officials said.', 'sink', ['ferri']],
  ['Police said the talks, which started [Tuesday], will go on.', 'begin', ['talk']],
  ['On [Monday] the governor signed the bill.', 'sign', ['governor']],
  ['The governor signed the bill and left for Oldhaven on [Tuesday].', 'leave', ['governor']],
  ['The regatta will take place on [Friday].', 'hold', ['regatta']],
  ['The strike by dockers began [last week].', 'begin', ['strike', 'docker']],
  ['Rebel raids in the north killed [six] guards.', 'kill', ['raid']],
  ['The dredger entered patrol duty in [May].', 'enter-duty', ['dredger']],
  ['The dredger went on duty in [May].', 'enter-duty', ['dredger']],
  ['The levy came into force in [May].', 'enter-force', ['levi']],
  ['It was in [May] that the mill closed.', 'end', ['mill']],
  ['He planned to visit the mill on [Friday].', 'visit', []],
])('%s → %s', (wording, verb, subject) => {
  const clause = clauseOf(wording);
  expect(clause.verb).toBe(verb);
  expect(clause.stems).toEqual(expect.arrayContaining(subject));
});

test.each([
  ['The clerk was not arrested on [Friday].', 'negated'],
  ['The clerk denied meeting the envoy on [Friday].', 'negated'],
  ['The firm refused to raise pay in [June].', 'negated'],
  ["The clerk didn't resign on [Friday].", 'negated'],
  ['No ship left on [Friday].', 'negated'],
  ['The clerk was arrested on [Friday], not in the morning.', 'affirmed'],
  ['The clerk left on [Friday] but did not return.', 'affirmed'],
])('%s is %s', (wording, polarity) => expect(clauseOf(wording).polarity).toBe(polarity));

test.each([
  ['The mill opened on [Friday].', 'asserted'],
  ['The mill opened in May [2019].', 'asserted'],
  ['The mill will open on [Friday].', 'planned'],
  ['The mill is scheduled to open on [Friday].', 'planned'],
  ['The firm plans to open the mill on [Friday].', 'planned'],
  ['The mill may open on [Friday].', 'possible'],
  ['The clerk allegedly took the key on [Friday].', 'alleged'],
])('%s is %s', (wording, modality) => expect(clauseOf(wording).modality).toBe(modality));

test('the speaker is who says it, not who does it', () => {
  expect(clauseOf('The ferry sank on [Monday], Ida Holm said.', ['Ida Holm']).attributedTo?.name).toBe('Ida Holm');
  expect(clauseOf('According to Ida Holm, the ferry sank on [Monday].', ['Ida Holm']).attributedTo?.name).toBe('Ida Holm');
  expect(clauseOf('Ida Holm left on [Monday].', ['Ida Holm']).attributedTo).toBeNull();
  expect(clauseOf('Ida Holm left on [Monday].', ['Ida Holm']).about.map((m) => m.name)).toEqual(['Ida Holm']);
});

test('content stems leave out dates, helpers and the speaker', () => {
  expect(clauseOf('The old ferry has sunk near the pier on [Monday], according to the ministry.').stems).toEqual(['ferri', 'near', 'old', 'pier', 'sink']);
});
