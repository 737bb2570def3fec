import { alsoRole } from './listed/also-role.ts';
import { answers } from './listed/answers.ts';
import { conditionsOfWork } from './listed/conditions-of-work.ts';
import { flags } from './listed/flags.ts';
import { language } from './listed/language.ts';
import { level } from './listed/level.ts';
import { named } from './listed/named.ts';
import { pay } from './listed/pay.ts';
import { remote } from './listed/remote.ts';
import { role } from './listed/role.ts';
import { specialisations } from './listed/specialisations.ts';
import { titleRole } from './listed/title-role.ts';
import { tools } from './listed/tools.ts';
import { topics } from './listed/topics.ts';
import { tracks } from './listed/tracks.ts';
import { years } from './listed/years.ts';

/**
 * All facts, with the names and the order of the listing’s fields. Single conditions of work are not here: see `conditions.ts`.
 */
export const facts = {
	remote,
	role,
	alsoRole,
	tracks,
	level,
	years,
	named,
	specialisations,
	tools,
	topics,
	pay,
	language,
	conditions: conditionsOfWork,
	titleRole,
	flags,
	answers,
} as const;
