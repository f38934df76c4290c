namespace Electoral.Tally.Simulation;

public sealed partial record SyntheticElection
{
    /// <summary>The sheets of all stations.</summary>
    /// <param name="options">How many threads to use; the answer does not depend on it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>
    /// A table with registered voters, ballots cast, valid, invalid and votes of every sheet; no field of blank votes.
    /// Units have the codes 1, 2, … inside the unit above, and names such as "State 01".
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// A level has fewer units than the one above, or two have the same name; shares and selections differ in number;
    /// the contest allows several votes; or no distribution of registered voters has the mean, spread and cap.
    /// </exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public TallyTable Generate(SimulationOptions? options = null, CancellationToken cancellation = default) =>
        Draw(options, cancellation).ToTable();

    /// <summary>The sheets of all stations, and those of the published ones.</summary>
    /// <inheritdoc cref="Generate"/>
    public SyntheticResult GeneratePublished(
        SimulationOptions? options = null, CancellationToken cancellation = default)
    {
        var drawn = Draw(options, cancellation);
        return new(drawn.ToTable(), drawn.ToPublishedTable());
    }

    private DrawnElection Draw(SimulationOptions? options, CancellationToken cancellation)
    {
        Check();
        return DrawnElection.Of(this, SimulationBlocks.Of(options, cancellation));
    }

    private void Check()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { SheetLevel };
        for (int i = 0; i < Levels.Count; i++)
        {
            if (!names.Add(Levels[i].Name)) Throw.RepeatedLevel(Levels[i].Name);
            if (i > 0 && Levels[i].Units < Levels[i - 1].Units) Throw.TooFewUnits(Levels[i], Levels[i - 1]);
        }

        if (Shares.Count != Contest.Selections.Count) Throw.UnlikeShares(Shares.Count, Contest.Selections.Count);
        if (Contest.VotesAllowed != 1) Throw.SeveralVotes(Contest.VotesAllowed);
        bool possible = RegisteredMean <= RegisteredCap
            && RegisteredSpread * RegisteredSpread <= (RegisteredMean - 1) * (RegisteredCap - RegisteredMean) / 2;
        if (!possible) Throw.ImpossibleRegistered(RegisteredMean, RegisteredSpread, RegisteredCap);
    }
}
