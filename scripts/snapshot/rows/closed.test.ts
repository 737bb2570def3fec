import { expect, it } from 'vitest';
import { closedBy } from './closed.ts';

it.each([
	'DevOps Engineer [FILLED]',
	'Data Engineer - position closed',
	'Test posting please ignore - DevOps Engineer',
])('recognises a title without an open job: %s', (title) => {
	expect(closedBy(title, 'Run the models.')).not.toBeNull();
});

it.each([
	'Run the models. This position is closed.',
	'Position filled.\nRun the models.',
	'Applications closed on 20 November 2026.',
	'Run the models.\nEDIT: filled, thanks all!',
	'We are no longer accepting applications.',
	'We are not hiring at the moment.',
	'Evergreen posting, no opening now.',
])('recognises an advert with the sentence that the job is taken: %s', (text) => {
	expect(closedBy('MLOps Engineer', text)).not.toBeNull();
});

it('searches only the beginning and the end of an advert', () => {
	const long = 'You run the models and answer the pager. '.repeat(80);
	const taken = 'This position is closed.';
	expect(closedBy('MLOps Engineer', `${long}${long}${taken}`)).not.toBeNull();
	expect(closedBy('MLOps Engineer', `${long}${taken} ${long}`)).toBeNull();
});

it.each([
	'Applications are taken until the position is filled.',
	'Once this role has been filled, we close the advert.',
	'This position is filled on a rolling basis.',
	'We work on closed systems, and the role is filled with trust.',
	'The position: filled with challenges.',
])('does not take an open job for closed: %s', (text) => {
	expect(closedBy('MLOps Engineer, Closed Loop Control', text)).toBeNull();
});
