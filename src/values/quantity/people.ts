import { wordSet } from '../../text/word-set.ts';

/** Nouns that count human beings, singular. `{person}` is the unit of those that say no more than that. */
const SOMEBODY = 'person people human individual soul life casualty victim';
const SOMEBODY_CLOSER = `man woman child boy girl baby infant teenager adult youth civilian resident villager citizen inhabitant passenger tourist visitor traveller traveler commuter pedestrian
 motorist driver pilot sailor crewman crewmember fisherman migrant refugee asylum-seeker evacuee survivor hostage captive prisoner inmate detainee protester protestor demonstrator activist marcher
 rioter supporter fan spectator worker employee staffer miner labourer laborer farmer teacher student pupil schoolchild schoolgirl schoolboy graduate patient doctor nurse medic paramedic firefighter
 rescuer volunteer officer policeman policewoman constable guard guardsman soldier serviceman servicewoman conscript recruit reservist officer-cadet cadet marine troop fighter militant insurgent
 rebel gunman attacker assailant terrorist suspect journalist reporter instructor adviser advisor contractor diplomat official lawmaker legislator senator deputy delegate voter candidate member
 leader politician minister judge lawyer witness athlete player footballer climber hiker skier swimmer customer consumer user follower subscriber shareholder investor taxpayer pensioner
 homeowner tenant householder parent mother father son daughter brother sister sibling relative husband wife grandparent grandchild orphan widow colleague friend neighbour neighbor guest
 participant attendee holidaymaker shopper applicant claimant donor colonist settler nun monk priest bishop pilgrim worshipper convict offender criminal murderer hacker scientist researcher
 engineer expert analyst economist programmer developer seaman personnel staff crew police troops military manpower infantryman paratrooper servicemember seafarer foreigner`;

const PEOPLE: ReadonlySet<string> = new Set(SOMEBODY.split(/\s+/));
const CLOSER: ReadonlySet<string> = new Set(SOMEBODY_CLOSER.split(/\s+/));

/** Does a singular noun count human beings? */
export const isPersonNoun = (noun: string): boolean => PEOPLE.has(noun) || CLOSER.has(noun);
/** Does it say only that they are human beings? */
export const isAnybody = (noun: string): boolean => PEOPLE.has(noun);
/** Those who serve under arms. */
export const isTroopNoun = (noun: string): boolean => TROOPS.has(noun);
const TROOPS: ReadonlySet<string> = wordSet(
  'soldier troop troops serviceman servicewoman servicemember conscript recruit reservist marine paratrooper infantryman guardsman military personnel',
);
