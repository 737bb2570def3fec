import { describe, expect, it } from 'vitest';
import { parseText } from './advert.ts';
import { detectLanguage } from './detect-language.ts';
import { asksDetector, readLanguage } from './language.ts';

const languageOf = (text: string): string | null => readLanguage(parseText(text), detectLanguage);

const english =
	'You will run the platform on which our models are trained and served, keep its costs in sight, and be on call one week in six together with four colleagues.';
const german =
	'Du betreibst die Plattform, auf der unsere Modelle trainiert und ausgeliefert werden, behältst die Kosten im Blick und hast mit vier Kolleginnen Rufbereitschaft.';
const french =
	'Vous exploitez la plateforme sur laquelle nos modèles sont entraînés et servis, vous suivez ses coûts et vous partagez une astreinte avec quatre collègues.';
const japanese =
	'モデルの学習から推論までを支える基盤の設計と運用をお任せします。監視の仕組みを整え、費用を見ながら、四人の仲間と交代で当番を担当していただきます。';

describe('the language of an advert', () => {
	it.each([
		[english, 'en'],
		[german, 'de'],
		[french, 'fr'],
		[japanese, 'ja'],
		[`${japanese}\nWe will work with you on the models of our team.`, 'ja'],
		[`${german}\n• Kubernetes, Terraform, AWS, Python, Go\n• MLflow, Airflow, Spark`, 'de'],
	])('is read from the text: %s', (text, language) => {
		expect(languageOf(text)).toBe(language);
	});

	it.each(['', 'Senior MLOps Engineer (m/w/d)', 'Wir suchen dich!', 'Kubernetes, AWS, Go'])(
		'is null for a text that is too short: “%s”',
		(text) => {
			expect(languageOf(text)).toBeNull();
		},
	);

	it('is decided without the detector for plain English and for a very short text', () => {
		const asked = [english, german, japanese, 'Wir suchen dich!'].filter((text) => asksDetector(parseText(text)));
		expect(asked).toEqual([german, japanese]);
		expect(readLanguage(parseText(english), () => null)).toBe('en');
	});

	it('needs no detector for an English list of tools, but does if the rest is in another language', () => {
		const tools =
			'Airflow, Spark and Kafka, Kubernetes, Terraform; deploy models with MLflow, Python, Go, Docker, Helm.\n';
		const asked = [tools.repeat(30), tools.repeat(20) + german.repeat(8)].map((text) => asksDetector(parseText(text)));
		expect(asked).toEqual([false, true]);
	});

	it('is null for a text without words', () => {
		expect(languageOf('4711 / 0815 — '.repeat(100))).toBeNull();
	});

	it('is that of the larger part if a short English notice surrounds another language', () => {
		expect(languageOf(`About us\nWe are Acme.\n${german.repeat(4)}\nEqual opportunity employer.`)).toBe('de');
	});
});
