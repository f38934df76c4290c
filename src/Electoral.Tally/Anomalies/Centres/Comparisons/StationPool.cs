namespace Electoral.Tally;

/// <summary>Several stations taken as one.</summary>
/// <param name="Stations">The stations with ballots.</param>
/// <param name="Votes">The sum of their votes.</param>
/// <param name="Total">The sum of what they are a part of.</param>
/// <param name="Pairs">Σ T(T − 1) over the stations.</param>
internal readonly record struct StationPool(int Stations, long Votes, long Total, double Pairs)
{
    /// <summary>ΣT².</summary>
    public double Squares => Pairs + Total;

    public StationPool With(int votes, int total) => total == 0
        ? this
        : new(Stations + 1, Votes + votes, Total + total, Pairs + total * (total - 1.0));

    public StationPool Without(int votes, int total) => total == 0
        ? this
        : new(Stations - 1, Votes - votes, Total - total, Pairs - total * (total - 1.0));

    /// <summary>The dispersion with which one count of all ballots has the variance of the sum of
    /// the stations' counts.</summary>
    public double DispersionOf(double rho) => Total > 1 ? rho * Pairs / (Total * (Total - 1.0)) : rho;
}
