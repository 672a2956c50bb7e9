import type { Cluster } from '../cluster.ts'
import { hubSubject } from './hub.ts'
import { rawSubject, stockSubject } from './memory.ts'
import { naiveSubject } from './naive.ts'
import type { Subject, SubjectName } from './subject.ts'

export type { Running, Subject, SubjectName } from './subject.ts'

/** @param dir  a folder for what they have to be told in files */
export const subjects = (cluster: Cluster, dir: string): Readonly<Record<SubjectName, Subject>> => ({
  raw: rawSubject(dir),
  stock: stockSubject(dir),
  naive: naiveSubject(cluster),
  hub: hubSubject(cluster, { title: 'this hub', nodes: 1, dir }),
  hub2: hubSubject(cluster, { title: 'this hub, two nodes', nodes: 2, dir }),
})
