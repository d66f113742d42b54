/** The control that fits the question: a list, ticks, a number, a day, or records row by row. */

import type { ComponentChildren } from 'preact'
import type { FieldShown } from '../../../src/server/pages/ask-control.ts'
import { Choices, Options, Radios } from './choices.tsx'
import type { Asked } from './question.tsx'

type Props = Pick<Asked, 'question' | 'words'>

export function Answer({ question, words }: Props) {
  const { control, key, given } = question
  switch (control.kind) {
    case 'country':
      return (
        <p>
          <select name={key} required aria-labelledby="question">
            <option value="">{words.start.choose}</option>
            <Options choices={control.choices} given={given} />
          </select>
        </p>
      )
    case 'one':
      return (
        <Group>
          <Radios name={key} choices={control.choices} given={given} />
        </Group>
      )
    case 'several':
      return (
        <Group hint={words.several}>
          <Choices name={key} choices={control.choices} given={given} isTree={control.tree} />
        </Group>
      )
    case 'places':
      return (
        <Group hint={words.several}>
          <Choices name={key} choices={control.choices} given={given} />
          <p>
            <label for="others">{words.others}</label>{' '}
            <select id="others" name={key}>
              <option value="" />
              <Options choices={control.others} given={[]} />
            </select>
          </p>
        </Group>
      )
    case 'count':
      return <Count question={question} words={words} />
    case 'day':
      return (
        <p>
          <input type="date" name={key} required aria-labelledby="question" defaultValue={given[0] ?? ''} />
        </p>
      )
    case 'records':
      return <Records question={question} words={words} fields={control.fields} rows={control.rows} />
    default:
      return control satisfies never
  }
}

function Group({ hint, children }: { readonly hint?: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="bare" aria-labelledby="question">
      {hint !== undefined && <p class="aside">{hint}</p>}
      {children}
    </fieldset>
  )
}

function Count({ question: { key, given }, words }: Props) {
  return (
    <p>
      <input
        type="text"
        inputMode="numeric"
        pattern="[0-9][0-9,，_ ]*"
        autocomplete="off"
        name={key}
        required
        aria-labelledby="question"
        aria-describedby="hint"
        defaultValue={given[0] ?? ''}
      />
      <span class="aside" id="hint">
        {' '}
        {words.people}
      </span>
    </p>
  )
}

interface RecordsProps extends Props {
  readonly fields: readonly FieldShown[]
  readonly rows: number
}

function Records({ question: { path }, words, fields, rows }: RecordsProps) {
  const label = (name: string) => (Object.hasOwn(words.fields, name) ? words.fields[name]! : name)
  return (
    <Group hint={words.rows}>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={words.row(row + 1)} class="record">
          <legend>{words.row(row + 1)}</legend>
          {fields.map((field) => (
            <p key={field.name}>
              <label for={`${field.name}-${row}`}>{label(field.name)}</label>
              <Field id={`${field.name}-${row}`} name={`${path}[${row}].${field.name}`} field={field} />
            </p>
          ))}
        </fieldset>
      ))}
    </Group>
  )
}

function Field({ id, name, field }: { readonly id: string; readonly name: string; readonly field: FieldShown }) {
  switch (field.kind) {
    case 'country':
    case 'one':
      return (
        <select id={id} name={name}>
          <option value="" />
          <Options choices={field.choices} given={[]} />
        </select>
      )
    case 'day':
      return <input id={id} type="date" name={name} />
    case 'share':
      return <input id={id} type="text" inputMode="decimal" pattern="[0-9]+([.][0-9]+)? ?[%％]?" name={name} />
    case 'count':
      return <input id={id} type="text" inputMode="numeric" pattern="[0-9][0-9,，_ ]*" name={name} />
    default:
      return field.kind satisfies never
  }
}
