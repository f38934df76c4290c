namespace Electoral.Tally.Simulation;

public sealed partial record SyntheticElection
{
    /// <summary>The contest. <value>The default has the selections "A", "B", "C" and "D".</value></summary>
    public Contest Contest
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new(new Selection("A"), new Selection("B"), new Selection("C"), new Selection("D"));

    /// <summary>
    /// The expected shares of the valid votes in the order of the contest; only their proportions matter.
    /// <value>The default is 0.50, 0.38, 0.08 and 0.04.</value>
    /// </summary>
    /// <exception cref="ArgumentException">A share is negative or not a number, or none is above 0.</exception>
    public IReadOnlyList<double> Shares
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (double share in value) Throw.IfOutside(share, 0, 1e9);
            if (!value.Any(share => share > 0)) throw new ArgumentException("No share is above 0.", nameof(Shares));
            field = Array.AsReadOnly([.. value]);
        }
    } = [0.50, 0.38, 0.08, 0.04];

    /// <summary>
    /// ρ of the splits between selections at a station, around its centre's. <value>The default is 0.002.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 0.5.</exception>
    public double ShareDispersion { get; init => field = Throw.IfNoDispersion(value); } = 0.002;

    /// <summary>
    /// The expected turnout: ballots cast as a part of registered voters. <value>The default is 0.6.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double Turnout { get; init => field = Throw.IfOutside(value, 0, 1); } = 0.6;

    /// <summary>ρ of the turnout of a station around its centre's. <value>The default is 0.001.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 0.5.</exception>
    public double TurnoutDispersion { get; init => field = Throw.IfNoDispersion(value); } = 0.001;

    /// <summary>
    /// The expected part of the ballots cast that is invalid. <value>The default is 0.01.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double InvalidShare { get; init => field = Throw.IfOutside(value, 0, 1); } = 0.01;

    /// <summary>ρ of the invalid part, station by station. <value>The default is 0.005.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 0.5.</exception>
    public double InvalidDispersion { get; init => field = Throw.IfNoDispersion(value); } = 0.005;

    /// <summary>
    /// The expected part of the stations whose sheet is published. <value>The default is 0.82.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double PublishedFraction { get; init => field = Throw.IfOutside(value, 0, 1); } = 0.82;

    /// <summary>
    /// ρ of that part between the units of the top level: 0 if sheets are missing at random, everywhere alike.
    /// <value>The default is 0.02.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 0.5.</exception>
    public double PublishedDispersion { get; init => field = Throw.IfNoDispersion(value); } = 0.02;
}
