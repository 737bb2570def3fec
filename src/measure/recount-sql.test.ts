import { expect, test } from 'vitest';
import { Measure } from '#domain/measure.ts';
import { recountSql } from './recount-sql.ts';

const asked = { role: 'sre', regions: [], file: 'facts.parquet' };

test('counts adverts that state pay only among sources that do not print guesses', () => {
	const measure = Measure.parse({ share: { states: 'pay' }, expect: { atLeast: 0.5 } });
	expect(recountSql(measure, asked)).toBe(
		"SELECT avg((pay_stated IS true)::int) AS value, count(*) AS adverts, count(DISTINCT employer) AS employers FROM 'facts.parquet' WHERE role = 'sre' AND language = 'en' AND text = 'whole' AND pay_stated IS NOT NULL",
	);
});

test('throws, and says what to do, for a condition that it cannot write as SQL', () => {
	const measure = Measure.parse({ share: { tool: 'go' }, expect: { atLeast: 0.5 } });
	const share = { certificate: 'cka' } as object;
	expect(() => recountSql({ ...measure, share }, asked)).toThrowErrorMatchingInlineSnapshot(
		`[Error: A claim counts adverts by \`certificate\`, which src/measure/recount-sql.ts cannot write as SQL. Add it to the function \`says\`.]`,
	);
});
