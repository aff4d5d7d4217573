import { invalid } from '#server/errors.ts'
import { placeName } from '#server/settings/place-name.ts'
import { asRead, ofTheHouse } from './schema.ts'

const after = ['', ' team', ' support', ' staff', ' help', ' care', ' host', ' hosts', ' security']

/** Nobody goes by what the place is called: they would be taken for the people who look after it. */
export const refuseHouse = async (name: string) => {
  const house = asRead(await placeName())
  const said = asRead(name).replace(/^(the|team) /, '')
  if (house !== '' && after.some((word) => said === `${house.replace(/^the /, '')}${word}`))
    throw invalid(ofTheHouse)
}
