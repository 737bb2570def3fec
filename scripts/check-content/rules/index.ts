import type { Rule } from '../rule.ts';
import { addresses } from './addresses.ts';
import { bodies } from './bodies.ts';
import { claims } from './claims.ts';
import { codeBlocks } from './code-blocks.ts';
import { componentUse } from './components.ts';
import { futureDates, reviews } from './dates.ts';
import { detectors } from './detectors.ts';
import { fields } from './fields.ts';
import { fileNames } from './file-names.ts';
import { links } from './links.ts';
import { markdown } from './markdown.ts';
import { minimum } from './minimum.ts';
import { patterns } from './patterns.ts';
import { payBands } from './pay-bands.ts';
import { prose } from './prose.ts';
import { deadReferences } from './references.ts';
import { repetition } from './repetition.ts';
import { schema } from './schema.ts';
import { siblings } from './siblings.ts';
import { spelling } from './spelling.ts';
import { syntax } from './syntax.ts';
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
	siblings,
	fields,
	fileNames,
	repetition,
	reviews,
	futureDates,
	patterns,
	spelling,
	prose,
	markdown,
	links,
	addresses,
	minimum,
];
