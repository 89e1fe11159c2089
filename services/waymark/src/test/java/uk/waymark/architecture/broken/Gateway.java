package uk.waymark.architecture.broken;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;

/** An executable that scans, and serves what belongs to others. */
@ComponentScan
@Controller
class Gateway {}
