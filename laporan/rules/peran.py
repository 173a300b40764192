"""Who of an office does what: the groups of roles that the tables of the law are written in.

Kontrak, "Roles"; hukum: PTG, STF, KDV, and PLN as its secretary records it.
"""

from wilayah.choices import Peran

PENERIMA = frozenset({Peran.PENERIMA})
PEMUTUS = frozenset({Peran.KOORDINATOR, Peran.PIMPINAN})
PENELAAH = PEMUTUS | {Peran.PENELAAH}
PENCATAT_PLENO = PEMUTUS | {Peran.SEKRETARIAT}
