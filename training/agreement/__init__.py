"""How well two readings of the same passages agree, layer by layer and type by type.

Duty. Match what two readers found in one text, and count where they say the same.
Takes. Two lists of passages in gold shape, the same texts under the same ids; the first counts as the reference.
Gives. An `Agreement`: figures by layer, F1 by type; a table of them. Another text under an id raises RecordError.
Never. A verdict on who is right: swap the readings, and precision and recall are swapped.
"""

from training.agreement.counting import Agreement, agreement
from training.agreement.showing import table, weak_types

__all__ = ["Agreement", "agreement", "table", "weak_types"]
