from pengawasan.lapangan.models.formulir import BerkasFormA, FormA, TurunanFormA
from pengawasan.lapangan.models.pengawas import PengawasLapangan, Perangkat, Undangan
from pengawasan.lapangan.models.siaga import Siaga
from pengawasan.lapangan.models.tugas import TugasLapangan

__all__ = [
    "BerkasFormA",
    "FormA",
    "PengawasLapangan",
    "Perangkat",
    "Siaga",
    "TugasLapangan",
    "TurunanFormA",
    "Undangan",
]
