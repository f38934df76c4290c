namespace Electoral.Tally;

/// <summary>Sums over sheets that missingness is judged by.</summary>
internal readonly record struct Figures(long Lead, long Votes, long Ballots, long Registered)
{
    public static Figures operator +(Figures left, Figures right) => new(
        left.Lead + right.Lead, left.Votes + right.Votes, left.Ballots + right.Ballots,
        left.Registered + right.Registered);

    public static Figures operator -(Figures left, Figures right) => new(
        left.Lead - right.Lead, left.Votes - right.Votes, left.Ballots - right.Ballots,
        left.Registered - right.Registered);

    public long Above(MissingnessMeasure measure) => measure == MissingnessMeasure.Lead ? Lead : Ballots;

    public long Below(MissingnessMeasure measure) => measure == MissingnessMeasure.Lead ? Votes : Registered;
}
