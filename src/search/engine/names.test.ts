import { expect, it } from 'vitest';
import { nameMeant, noNames, rolesIn, wordMeant, type Names } from './names.ts';

const names: Names = {
	...noNames,
	names: [['Kubernetes', 'K8s', 'EKS'], ['Helm chart', 'Helm'], ['Helm'], ['LLMOps', 'LLM ops']],
	roles: [
		['sre', 'Site reliability engineer', 'SRE'],
		['ml-engineer', 'ML engineer'],
	],
	words: [
		'Kubernetes',
		'Python',
		'Prometheus',
		'evacuation',
		'evaluation',
		'serving',
		'Kueue',
		'Flyte',
		'Feast',
		'Least',
		'managed',
	],
};

it.each([
	['k8s', 'Kubernetes'],
	['eks', 'Kubernetes'],
	['Kubernetes', null],
	['helm', null],
	['zzz', null],
])('recognises %j as another spelling of %j', (words, name) => {
	expect(nameMeant(words, names)).toBe(name);
});

it.each([
	['kuberntes', 'Kubernetes'],
	['kubernets', 'Kubernetes'],
	['pythno', 'Python'],
	['promethues', 'Prometheus'],
	['kubernetes', null],
	['kuber', null],
	['evaluated', null],
	['beast', null],
	['manager', null],
	['mannaged', 'managed'],
	// The nearer of two that both could be meant.
	['evaluatiom', 'evaluation'],
	['java', null],
	['interview', null],
])('recognises %j as a misspelling of %j', (word, meant) => {
	expect(wordMeant(word, names)).toBe(meant);
});

it.each([
	['SRE salary', ['sre'], ['salary']],
	['ml engineer or SRE?', ['ml-engineer', 'sre'], ['or']],
	['mlops', [], ['mlops']],
	['ML engineers and PhD', ['ml-engineer'], ['phd']],
	['site reliability engineer', ['sre'], []],
])('finds in %j the roles %j and the words %j', (query, slugs, others) => {
	const read = rolesIn(query, names);
	expect(read.named.map(({ slug }) => slug).toSorted()).toEqual(slugs);
	expect(read.others).toEqual(others);
});
