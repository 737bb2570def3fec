import { z } from 'zod';
import { Day, Slug } from '#domain/text.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

const sentence = z.string().min(10).max(300);

/** One role in the table that compares all roles. */
const ComparedRole = z.strictObject({
	role: RoleSlug.describe('The role; the rows of the table are in this order'),
	suits: sentence.describe('Who likes the work, in one sentence'),
	pager: sentence.describe('How much on-call to expect, and when it is quiet'),
	givesUp: sentence.describe('What somebody gives up for it'),
});

/** A role that readers with this background can move into. */
const Way = z.strictObject({
	role: RoleSlug.describe('The role; the best choice comes first'),
	wayIn: Slug.nullable()
		.default(null)
		.describe(
			'File name in the `moves/` folder of that role’s guide, which says how many weeks the move takes; null where no file is written',
		),
	titles: z.array(z.string().min(3).max(60)).min(1).describe('First titles to look for in adverts'),
	drop: sentence.describe('What to stop learning or applying for'),
});

/** A background that readers come from, such as data analyst, with the advice for it. */
const Origin = z.strictObject({
	slug: Slug.describe('Its anchor on the page: `data-analyst`'),
	title: z.string().min(3).max(60).describe('Who they are, in their own words: `Data analyst`'),
	level: LevelSlug.describe('Level at which they usually enter: openings and pay are those of this level'),
	verdict: z.string().min(40).max(600).describe('The answer first: which role, and what would change our mind'),
	ways: z.array(Way).min(1).describe('The roles for them, the best choice first'),
	notNow: sentence.nullable().default(null).describe('Roles that we would leave out, and why; null for none'),
});

/** The content of the page that helps a reader choose a role. */
export const Choice = z.strictObject({
	title: z.string().min(10).max(65).describe('Heading of the page: `Which of the six roles is for you?`'),
	summary: z.string().min(40).max(300).describe('The answer in one or two sentences'),
	asked: z.string().max(400).describe('Words that readers search for, in addition to those in its headings'),
	lastReviewed: Day.describe('Day an editor last compared it with the guides'),
	roles: z.array(ComparedRole).min(2).describe('The roles, for the table that compares them'),
	origins: z.array(Origin).min(1).describe('Where readers come from, each with its own answer'),
});
export type Choice = z.infer<typeof Choice>;
