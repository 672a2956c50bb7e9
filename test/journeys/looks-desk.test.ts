import { describe } from 'vitest'
import { tour } from './states/tour.ts'

describe('nothing keeps people out, in any theme, and nothing is too wide', () => tour('desk'))
