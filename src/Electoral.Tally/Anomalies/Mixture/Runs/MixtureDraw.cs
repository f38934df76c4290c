namespace Electoral.Tally;

/// <summary>The kinds of random draws for mixture models.</summary>
internal enum MixtureDraw : byte
{
    Bootstrap = 1,
    Null = 2,
    Fitted = 3,
    CentreBootstrap = 4,
    CentreNull = 5,
}
