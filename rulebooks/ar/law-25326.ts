/** Law on the protection of personal data: no transfer to countries without adequate protection, and five exceptions. */

import { data, exporter, purpose } from '../../src/law/facts.ts'
import { all, any, defined, exempts, instrument, outOfScope, requires } from '../../src/law/index.ts'
import { freePurposes, leaves } from './terms.ts'

const transfer = defined('art 12 transfer')

const onlyThese = defined('art 12(2) purposes')

export default instrument(
  {
    id: 'ar.law-25326',
    code: 'AR Law 25326',
    title: 'Law on the Protection of Personal Data',
    original: 'Ley 25.326 de Protección de los Datos Personales',
    issuer: 'National Congress',
    adopted: '2000-10-04',
    inForce: '2000-11-02',
    status: 'in-force',
    source: 'Boletín Oficial 2000-11-02',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'AR Law 25326 art 1', confidence: 'memory' },
  },
  {
    'art 1': {
      gist: 'Data that a natural person keeps for personal use is outside the law: it protects what files are meant to report or share.',
      when: all(
        transfer,
        any(exporter.role.is('data-subject'), all(exporter.role.is('natural-person'), purpose.within('personal'))),
      ),
      then: outOfScope('ar.transfer'),
    },
    'art 12 transfer': {
      cite: 'art 12',
      gist: 'Personal data of any kind is transferred to another country or an international body.',
      means: leaves,
    },
    'art 12(1)': {
      gist: 'No transfer to countries and bodies that do not give adequate protection.',
      when: transfer,
      then: requires('ar.transfer'),
      unclear:
        'Before the Regulations of 2001-12-03 nothing but the exceptions stood in for the protection. The consent that art 11 asks for any giving on, at home or abroad, is not asked here; data on firms, which this law protects too, counts where it is said to be about someone.',
    },
    'art 12(2) purposes': {
      cite: 'art 12(2)',
      gist: 'Only for what the exceptions name; one more purpose closes them.',
      means: purpose.within(...freePurposes),
    },
    'art 12(2)(a)': {
      gist: 'The ban does not hold for judicial co-operation between states.',
      when: all(transfer, purpose.has('law-enforcement-request')),
      provided: all(exporter.traits.has('exercising-public-powers', 'state-organ'), onlyThese),
      then: exempts('ar.transfer'),
      unclear: 'Co-operation of intelligence services against crime and terrorism (e) is not asked here.',
    },
    'art 12(2)(b)': {
      gist: 'Nor for medical data that the person’s treatment needs.',
      when: all(transfer, purpose.has('emergency', 'vital-interest')),
      provided: all(data.categories.has('omic', 'user.genetic', 'user.health_and_medical'), onlyThese),
      then: exempts('ar.transfer'),
      unclear: 'Epidemiological research on data made unidentifiable (b) is not asked here: such data is not personal.',
    },
    'art 12(2)(c)': {
      gist: 'Nor for bank and stock-exchange transfers, as to those transactions.',
      when: all(transfer, purpose.has('payment')),
      provided: all(exporter.sector.is('banking', 'finance', 'payments', 'securities'), onlyThese),
      then: exempts('ar.transfer'),
    },
    'art 12(2)(d)': {
      gist: 'Nor where a treaty of Argentina provides for it.',
      when: all(transfer, purpose.has('treaty')),
      provided: onlyThese,
      then: exempts('ar.transfer'),
    },
  },
)
