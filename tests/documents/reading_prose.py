"""Two sentences that many of the reading tests use."""

PROSE = (
    "The foreign ministers of the two countries met in Vienna and agreed to open the border "
    "crossing that had been closed since the spring, officials said."
)
MORE = (
    "A second round of the talks is expected next month, when the experts on customs will have "
    "handed in their report to both of the governments."
)
