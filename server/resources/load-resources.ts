import { z } from 'zod'
import au from './data/au.json' with { type: 'json' }
import ca from './data/ca.json' with { type: 'json' }
import de from './data/de.json' with { type: 'json' }
import europe from './data/europe.json' with { type: 'json' }
import everywhere from './data/everywhere.json' with { type: 'json' }
import gb from './data/gb.json' with { type: 'json' }
import ie from './data/ie.json' with { type: 'json' }
import more from './data/more.json' with { type: 'json' }
import nz from './data/nz.json' with { type: 'json' }
import us from './data/us.json' with { type: 'json' }
import { resourceSchema } from './schema.ts'

/** All there is, checked when the process starts: a wrong number helps nobody. The order is the order shown. */
export const resources = z
  .array(resourceSchema)
  .parse([us, gb, ie, ca, au, nz, de, europe, more, everywhere].flat())
