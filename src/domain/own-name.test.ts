import { expect, it } from 'vitest';
import { hasOwnName } from '#domain/own-name.ts';

const mlops = { ownNames: ['mlops', 'ml ops'] };
const data = { ownNames: ['data engineer*'] };

it.each([
	['Senior MLOps Engineer', mlops, true],
	['Engineer (ML-Ops)', mlops, true],
	['ML Platform Engineer', mlops, false],
	['HTMLOps Engineer', mlops, false],
	['Data Engineering Lead', data, true],
	['Data & Platform Engineer', data, false],
])('“%s”', (title, role, has) => expect(hasOwnName(title, role)).toBe(has));
