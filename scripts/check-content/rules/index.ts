import type { Rule } from '../rule.ts';
import { addresses } from './addresses.ts';
import { bodies } from './bodies.ts';
import { claims } from './claims.ts';
import { codeBlocks } from './code-blocks.ts';
import { componentUse } from './components.ts';
import { detectors } from './detectors.ts';
import { duplicates } from './duplicates.ts';
import { fields } from './fields.ts';
import { fileForm } from './file-form.ts';
import { links } from './links.ts';
import { markdown } from './markdown.ts';
import { minimum } from './minimum.ts';
import { payBands } from './pay-bands.ts';
import { deadReferences } from './references.ts';
import { repetition } from './repetition.ts';
import { reviews } from './reviews.ts';
import { schema } from './schema.ts';
import { futureDates } from './future-dates.ts';
import { siblings } from './siblings.ts';
import { spelling } from './spelling.ts';
import { syntax } from './syntax.ts';
import { typedDates } from './typed-dates.ts';
import { unwritten } from './unwritten.ts';
import { prose } from './prose.ts';
import { wording } from './wording.ts';
import { wholeness } from './wholeness.ts';

export const rules: Rule[] = [
	syntax,
	schema,
	deadReferences,
	wholeness,
	componentUse,
	claims,
	bodies,
	codeBlocks,
	payBands,
	detectors,
	duplicates,
	siblings,
	fields,
	fileForm,
	repetition,
	reviews,
	typedDates,
	futureDates,
	wording,
	spelling,
	prose,
	unwritten,
	markdown,
	links,
	addresses,
	minimum,
];
