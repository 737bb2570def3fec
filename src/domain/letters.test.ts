import { expect, test } from 'vitest';
import { fold, toSlug } from './letters.ts';

test.each([
	['Zürich', 'zurich'],
	['ŁÓDŹ', 'lodz'],
	['Straße', 'strasse'],
	['Ærø', 'aero'],
	['ﬁve', 'five'],
	['C++ & Go', 'c++ & go'],
	['東京', '東京'],
])('compares %s as %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
	['MLOps engineer', 'mlops-engineer'],
	['  Zürich & Łódź! ', 'zurich-lodz'],
	['CI/CD (for ML)', 'ci-cd-for-ml'],
	['東京', ''],
])('makes %s the slug %s', (words, slug) => expect(toSlug(words)).toBe(slug));
