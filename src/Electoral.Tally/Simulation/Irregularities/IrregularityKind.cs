namespace Electoral.Tally.Simulation;

/// <summary>What can be planted into sheets, to see which tests notice it.</summary>
public enum IrregularityKind
{
    /// <summary>
    /// The selection's votes become the whole number nearest to a whole percentage of the ballots cast; the largest
    /// other selection gives or takes the difference.
    /// </summary>
    RoundedPercentages,

    /// <summary>
    /// The selection's votes become the nearest of the coarse fractions 1/2, 1/3, 2/3 … 9/10 of the ballots cast that
    /// is a whole number of them; the largest other selection gives or takes the difference.
    /// </summary>
    CoarseFractions,

    /// <summary>
    /// The last two digits of every selection's votes are made up as people do: sevens and threes too often, zeros and
    /// repeated digits too seldom. Sums are made to fit.
    /// </summary>
    InventedDigits,

    /// <summary>
    /// Some of those who did not vote are counted for the selection, and some votes of others with them: the
    /// incremental component of Klimek et al. (2012), a normal share of spread <see cref="Irregularity.Strength"/>.
    /// </summary>
    IncrementalStuffing,

    /// <summary>
    /// Nearly all who did not vote and nearly all votes of others are counted for the selection: the extreme component
    /// of Klimek et al. (2012), all but a normal share of spread 0.075.
    /// </summary>
    ExtremeStuffing,

    /// <summary>The votes of the selection and of its strongest rival are swapped.</summary>
    SwappedColumns,

    /// <summary>All counts but the registered voters are those of another sheet.</summary>
    CopiedSheets,

    /// <summary>One digit of one count of votes is another one; sums stay as they were.</summary>
    TypingErrors,
}
