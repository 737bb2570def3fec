/** How a query ends that was written to harm the page: at the time limit, with a sentence on why it has no answer, or answered. */
export type End = 'stopped' | 'refused' | 'answered';

const a = 'a'.repeat(40);
const twice = '"edition-2026-11" a JOIN "edition-2026-11" b ON 1 = 1';
const thrice = `${twice} JOIN "edition-2026-11" c ON 1 = 1`;
const many = (count: number, one: (at: number) => string, between = ', ') =>
	Array.from({ length: count }, (_, at) => one(at)).join(between);
/** `replace` makes each letter ten: 10 to the power of `times`. */
const grown = (times: number): string =>
	many(times, () => 'replace(', '') + "'x'" + many(times, () => ", 'x', 'xxxxxxxxxx')", '');
const markup = '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>';
const quoted = markup.replaceAll('"', '""');

/** Queries written to hang the page, fill its memory, reach what is not ours or run markup, each with how it must end. */
export const nastyQueries = {
	'a pattern that backtracks': [`SELECT regexp_replace('${a}b', '(a+)+$', '') AS x FROM nights LIMIT 1`, 'stopped'],
	'a pattern that backtracks in a filter': [
		`SELECT count(*) AS n FROM nights WHERE regexp_matches(concat(day, '${a}b'), '(a|a)*$')`,
		'stopped',
	],
	'a pattern that matches nothing, again and again': [
		`SELECT regexp_extract('abc', 'x*', 1, 1000000000) AS x FROM nights LIMIT 1`,
		'stopped',
	],
	'a LIKE that backtracks': [
		`SELECT count(*) AS n FROM nights WHERE '${'a'.repeat(300)}' LIKE '${'%a'.repeat(40)}b'`,
		'stopped',
	],
	'a table joined with itself twice': [`SELECT count(*) AS n FROM ${thrice}`, 'stopped'],
	'a join that a filter looks through': [`SELECT a.role FROM ${thrice} WHERE a.role = 'nobody'`, 'stopped'],
	'a join that is sorted': [`SELECT a.role FROM ${thrice} ORDER BY a.role`, 'stopped'],
	'a join of which each row is another': [
		`SELECT count(*) AS n FROM (SELECT DISTINCT random() AS r FROM ${thrice}) t`,
		'stopped',
	],
	'a join whose rows are put into one list': [`SELECT array_agg(a.tools) AS x FROM ${thrice}`, 'stopped'],
	'a join whose words are put into one text': [`SELECT string_agg(a.tools, ' ') AS x FROM ${thrice}`, 'stopped'],
	'a query within a query for each row of a join': [
		`SELECT (SELECT count(*) FROM "edition-2026-11" d WHERE d.role <> a.role) AS n, a.role FROM ${twice} ORDER BY n`,
		'stopped',
	],
	'a table within itself by CTEs': [
		`WITH t0 AS (SELECT role FROM "edition-2026-11"), ${many(6, (at) => `t${at + 1} AS (SELECT x.role FROM t${at} x JOIN t${at} y ON 1 = 1)`)} SELECT count(*) AS n FROM t6`,
		'stopped',
	],
	'an EXISTS in an EXISTS in an EXISTS': [
		`SELECT count(*) AS n FROM "edition-2026-11" a WHERE EXISTS (SELECT 1 FROM "edition-2026-11" b WHERE EXISTS (SELECT 1 FROM "edition-2026-11" c WHERE c.role = 'nobody' AND a.role = b.role))`,
		'stopped',
	],
	'a text that grows to a hundred million letters': [`SELECT length(${grown(8)}) AS n FROM nights LIMIT 1`, 'answered'],
	'a text that grows beyond what a text may hold': [
		`SELECT length(replace(${grown(5)}, 'x', ${grown(5)})) AS x FROM nights LIMIT 1`,
		'refused',
	],
	'ten million letters to show': [`SELECT ${grown(7)} AS x FROM nights LIMIT 1`, 'answered'],
	'a text that is twice the one before, forty times': [
		`WITH t0 AS (SELECT 'x' AS x FROM nights LIMIT 1), ${many(40, (at) => `t${at + 1} AS (SELECT concat(x, x) AS x FROM t${at})`)} SELECT x FROM t40`,
		'stopped',
	],
	'a list of a hundred million': [
		`SELECT array_length(string_split(${grown(8)}, '')) AS n FROM nights LIMIT 1`,
		'answered',
	],
	'lists of a hundred million, one after the other': [
		`SELECT array_agg(string_split(concat(${grown(8)}, day), '')) AS x FROM nights`,
		'stopped',
	],
	'a list that each row of a join has again': [
		`SELECT array_agg(string_split(concat('${'a'.repeat(9000)}', a.role), '')) AS x FROM ${twice}`,
		'stopped',
	],
	'long texts of a whole table': [`SELECT concat(${grown(6)}, role) AS x FROM "edition-2026-11"`, 'stopped'],
	'a table of endless recursion': [
		'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count(*) AS n FROM t',
		'refused',
	],
	'a CTE that names itself': ['WITH t AS (SELECT * FROM t) SELECT * FROM t', 'refused'],
	generate_series: ['SELECT count(*) AS n FROM generate_series(1, 100000000000) t', 'refused'],
	repeat: [`SELECT repeat('x', 1000000000) AS x FROM nights`, 'refused'],
	'nine thousand brackets': [`SELECT ${'('.repeat(4900)}1${')'.repeat(4900)} AS x FROM nights`, 'refused'],
	'seven hundred columns': [`SELECT ${many(700, (at) => `${at} AS c${at}`)} FROM nights LIMIT 2`, 'answered'],
	'two thousand operators': [`SELECT ${many(2000, () => '1', ' + ')} AS n FROM nights LIMIT 1`, 'refused'],
	'a list in a list in a list': [
		`SELECT ${many(300, () => 'json_extract(', '')}'{}'${many(300, () => `, '$')`, '')} AS x FROM nights LIMIT 1`,
		'answered',
	],
	'a column called as what every object has': [`SELECT 'own' AS "__proto__" FROM nights LIMIT 1`, 'answered'],
	'a column called constructor': [`SELECT 'own' AS "constructor" FROM nights LIMIT 1`, 'answered'],
	'a column that every object has': ['SELECT nights.constructor FROM nights', 'refused'],
	'a table called as what every object has': ['SELECT * FROM "__proto__"', 'refused'],
	'a CTE called as what every object has': [
		`WITH "__proto__" AS (SELECT 'own' AS x FROM nights LIMIT 1) SELECT x FROM "__proto__"`,
		'answered',
	],
	'a function called as what every object has': ['SELECT constructor(1) AS x FROM nights', 'refused'],
	'a prototype in JSON': [
		`SELECT json_extract('{"__proto__":{"ran":1}}', '$.__proto__.ran') AS x FROM nights LIMIT 1`,
		'answered',
	],
	'a result with markup': [`SELECT '${markup}' AS x FROM nights LIMIT 1`, 'answered'],
	'a column with markup for a name': [`SELECT 'own' AS "${quoted}" FROM nights LIMIT 1`, 'answered'],
	'a table with markup for a name': [`SELECT * FROM "${quoted}"`, 'refused'],
	'a cell that a spreadsheet would run': [`SELECT 'x;=1+1' AS x FROM nights LIMIT 1`, 'answered'],
	'ATTACH of a database': [`ATTACH 'https://other.example/x.db' AS other`, 'refused'],
	'COPY to a file': [`COPY (SELECT * FROM nights) TO '/tmp/out.csv'`, 'refused'],
	'INSTALL and LOAD': ['INSTALL httpfs; LOAD httpfs', 'refused'],
	'a table at an address': [`SELECT * FROM 'https://other.example/x.parquet'`, 'refused'],
	'read_text of an address': [`SELECT * FROM read_text('https://other.example/x')`, 'refused'],
} satisfies Record<string, readonly [sql: string, end: End]>;
