import { expect, test } from 'vitest';
import { passagesOf } from './passages.ts';

test('makes a passage from the opening of a page and from each part, with the headings above it', () => {
	const parts = [
		{ id: 'skills', title: 'Skills', text: 'What counts.' },
		{ id: 'skill-python', title: 'Python', below: ['Skills'], text: 'Write it daily.' },
	];
	const page = { title: 'SRE', kind: 'guide' as const, role: 'sre', text: 'Keeps it running.', parts };
	const kind = 'guide';
	const role = 'sre';
	expect(passagesOf('/guides/sre/', page)).toEqual([
		{ url: '/guides/sre/', title: 'SRE', trail: [], kind, role, text: 'Keeps it running.' },
		{ url: '/guides/sre/#skills', title: 'Skills', trail: ['SRE'], kind, role, text: 'What counts.' },
		{
			url: '/guides/sre/#skill-python',
			title: 'Python',
			trail: ['SRE', 'Skills'],
			kind,
			role,
			text: 'Write it daily.',
		},
	]);
});

test('adds the extra search words of a page to its opening, and to its parts as words of their page', () => {
	const parts = [{ id: 'de', title: 'Blue Card', text: 'A floor.' }];
	const [opening, part] = passagesOf('/terms/visas/', { title: 'Visas', kind: 'guide', asked: 'h1b', text: '', parts });
	expect(opening).toMatchObject({ asked: 'h1b' });
	expect(part).toMatchObject({ title: 'Blue Card', askedOfPage: 'h1b' });
	expect(part?.asked).toBeUndefined();
});

test('recognises a title that is a question', () => {
	const parts = [{ id: 'faq-oncall', title: 'Is on call paid?', text: 'Often.' }];
	const [, faq] = passagesOf('/guides/sre/', { title: 'SRE', kind: 'guide', text: '', parts });
	expect(faq).toMatchObject({ kind: 'question', url: '/guides/sre/#faq-oncall' });
});

test('makes one passage of a page below a guide, under the name of its role', () => {
	const page = {
		title: 'Python',
		kind: 'guide',
		role: 'sre',
		above: 'Site reliability engineer',
		text: 'Daily.',
	} as const;
	expect(passagesOf('/guides/sre/skills/python/', page)).toMatchObject([
		{ url: '/guides/sre/skills/python/', trail: ['Site reliability engineer'], text: 'Daily.' },
	]);
});
