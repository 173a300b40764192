from pengawasan.dokumen.models.dokumen import Dokumen
from pengawasan.dokumen.models.salinan import SalinanFinal

__all__ = ["Dokumen", "SalinanFinal"]
