namespace Electoral.Tally;

/// <summary>What is drawn for mixture models.</summary>
internal enum MixtureDraw : byte
{
    Bootstrap = 1,
    Null = 2,
    Fitted = 3,
    CentreBootstrap = 4,
    CentreNull = 5,
}
