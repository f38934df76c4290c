namespace Electoral.Tally.Statistics;

/// <summary>How many voters a simple random sample of voters takes, and how many stations hold as many.</summary>
/// <param name="Voters">The voters, not rounded.</param>
/// <param name="VotersRounded">The voters, rounded up.</param>
/// <param name="Stations">The stations that hold the rounded voters, rounded up.</param>
public readonly record struct VoterSampleSize(double Voters, long VotersRounded, long Stations);
